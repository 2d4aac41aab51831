//@ device: cs8900
//@ expect: PoolUseAfterFree -
//@ stop: PAGE_FAULT_IN_FREED_SPECIAL_POOL
/*
 * pool_use_after_free.c - reads a block of pool that it freed
 */
#define HOOK_INITIALIZE UseFreed
#include "skeleton.h"

static NDIS_STATUS UseFreed(PADAPTER Adapter)
{
    volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 200, TAG);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    block[8] = 0;
    ExFreePoolWithTag((PVOID)block, TAG);
    return block[8] == 0 ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FAILURE;
}
