//@ device: cs8900
//@ expect: PoolOverrun -
//@ stop: PAGE_FAULT_BEYOND_END_OF_ALLOCATION
/*
 * pool_underrun_asked.c - writes in front of a block that it asked to be watched there
 */
#define HOOK_INITIALIZE Underrun
#include "skeleton.h"

static NDIS_STATUS Underrun(PADAPTER Adapter)
{
    volatile ULONG *block =
        ExAllocatePoolWithTagPriority(NonPagedPool, 64, TAG, NormalPoolPrioritySpecialPoolUnderrun);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    block[-1] = 1;
    ExFreePoolWithTag((PVOID)block, TAG);
    return NDIS_STATUS_SUCCESS;
}
