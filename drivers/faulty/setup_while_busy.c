//@ device: cs8900
//@ expect: DmaTransferBusy NdisSetupDmaTransfer
/*
 * setup_while_busy.c - sets a transfer up while another one is
 */
#define HOOK_INITIALIZE SetUpTwice
#include "skeleton.h"

static NDIS_STATUS SetUpTwice(PADAPTER Adapter)
{
    NDIS_STATUS status = SetUpTransfer(Adapter);
    NDIS_STATUS second;

    if (status == NDIS_STATUS_SUCCESS) {
        NdisMSetupDmaTransfer(&second, Adapter->Dma, Adapter->Mdl, 0, BUFFER_LENGTH, FALSE);
    }
    return status; /* the first is completed when the adapter is halted */
}
