//@ device: cs8900
//@ expect: PoolOverrun -
//@ stop: PAGE_FAULT_BEYOND_END_OF_ALLOCATION
/*
 * pool_overrun.c - writes the byte behind a block of pool
 */
#define HOOK_INITIALIZE Overrun
#include "skeleton.h"

static NDIS_STATUS Overrun(PADAPTER Adapter)
{
    volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 64, TAG);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    block[64] = 1;
    ExFreePoolWithTag((PVOID)block, TAG);
    return NDIS_STATUS_SUCCESS;
}
