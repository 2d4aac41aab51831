//@ device: cs8900
//@ expect: PoolLeak -
/*
 * pool_leak.c - never frees a block of pool
 */
#define HOOK_INITIALIZE AllocateAndForget
#include "skeleton.h"

static NDIS_STATUS AllocateAndForget(PADAPTER Adapter)
{
    PVOID lost = NdisAllocateMemoryWithTagPriority(Adapter->Handle, 100, TAG, NormalPoolPriority);

    return lost == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}
