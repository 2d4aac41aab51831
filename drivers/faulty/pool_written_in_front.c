//@ device: cs8900
//@ expect: PoolOverrun ExFreePoolWithTag
/*
 * pool_written_in_front.c - writes in front of a block of pool: found when it is freed
 */
#define HOOK_INITIALIZE WriteInFront
#include "skeleton.h"

static NDIS_STATUS WriteInFront(PADAPTER Adapter)
{
    volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 64, TAG);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    block[-1] = 1;
    ExFreePoolWithTag((PVOID)block, TAG);
    return NDIS_STATUS_SUCCESS;
}
