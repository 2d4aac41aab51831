//@ device: cs8900
//@ special-pool: off
//@ expect: PoolOverrun ExFreePoolWithTag
/*
 * pool_written_behind.c - writes behind a block of ordinary pool: found when it is freed
 */
#define HOOK_INITIALIZE WriteBehind
#include "skeleton.h"

static NDIS_STATUS WriteBehind(PADAPTER Adapter)
{
    volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 60, TAG);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    block[60] = 1;
    ExFreePoolWithTag((PVOID)block, TAG);
    return NDIS_STATUS_SUCCESS;
}
