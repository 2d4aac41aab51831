//@ device: cs8900
//@ expect: DmaTransferNotSetUp NdisCompleteDmaTransfer
/*
 * complete_without_setup.c - completes a transfer that was never set up
 */
#define HOOK_INITIALIZE CompleteNothing
#include "skeleton.h"

static NDIS_STATUS CompleteNothing(PADAPTER Adapter)
{
    CompleteTransfer(Adapter);
    return NDIS_STATUS_SUCCESS;
}
