//@ device: cs8900
//@ expect: DmaChannelNotReleasedAtFailedInitialize -
/*
 * failed_initialize_keeps_channel.c - does not release its channel when MiniportInitializeEx fails
 */
#define HOOK_INITIALIZE FailAndForget
#include "skeleton.h"

static NDIS_STATUS FailAndForget(PADAPTER Adapter)
{
    Adapter->Dma = NULL;
    return NDIS_STATUS_HARD_ERRORS;
}
