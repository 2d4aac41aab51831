//@ device: cs8900
//@ expect: DmaChannelReleasedInFlight NdisMDeregisterDmaChannel
/*
 * release_in_flight.c - releases its channel with a transfer set up on it
 */
#define HOOK_INITIALIZE SetUpTransfer
#define HOOK_HALT ForgetTransfer
#include "skeleton.h"

static void ForgetTransfer(PADAPTER Adapter)
{
    Adapter->TransferSetUp = FALSE;
}
