//@ device: cs8900
//@ expect: BadPoolCall ExFreePoolWithTag
/*
 * pool_double_free.c - frees a block of pool twice
 */
#define HOOK_INITIALIZE FreeTwice
#include "skeleton.h"

static NDIS_STATUS FreeTwice(PADAPTER Adapter)
{
    PVOID block = ExAllocatePoolWithTag(NonPagedPool, 64, TAG);

    UNREFERENCED_PARAMETER(Adapter);
    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    ExFreePoolWithTag(block, TAG);
    ExFreePoolWithTag(block, TAG);
    return NDIS_STATUS_SUCCESS;
}
