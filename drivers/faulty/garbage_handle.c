//@ device: cs8900
//@ expect: DmaChannelInvalidHandle NdisMReadDmaCounter
/*
 * garbage_handle.c - reads the counter of a channel by a handle that is none
 */
#define HOOK_INITIALIZE ReadGarbage
#include "skeleton.h"

static NDIS_STATUS ReadGarbage(PADAPTER Adapter)
{
    NdisMReadDmaCounter((NDIS_HANDLE)((ULONG_PTR)Adapter->Buffer + 0x18));
    return NDIS_STATUS_SUCCESS;
}
