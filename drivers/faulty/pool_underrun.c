//@ device: cs8900
//@ special-pool: before
//@ expect: PoolOverrun -
//@ stop: PAGE_FAULT_BEYOND_END_OF_ALLOCATION
/*
 * pool_underrun.c - reads the byte in front of a block of pool
 */
#define HOOK_INITIALIZE Underrun
#include "skeleton.h"

static NDIS_STATUS Underrun(PADAPTER Adapter)
{
    volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 64, TAG);
    UCHAR value;

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    value = block[-1];
    ExFreePoolWithTag((PVOID)block, TAG);
    return value == 0 ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FAILURE;
}
