//@ device: cs8900
//@ expect: DmaTransferMismatch NdisCompleteDmaTransfer
/*
 * mismatch_offset.c - completes a transfer with another offset than it was set up with
 * 
 * That ends the transfer all the same.
 */
#define HOOK_INITIALIZE CompleteOther
#include "skeleton.h"

static NDIS_STATUS CompleteOther(PADAPTER Adapter)
{
    NDIS_STATUS status = SetUpTransfer(Adapter);

    if (status == NDIS_STATUS_SUCCESS) {
        NDIS_STATUS completed;

        NdisMCompleteDmaTransfer(&completed, Adapter->Dma, Adapter->Mdl, 256, BUFFER_LENGTH, FALSE);
        Adapter->TransferSetUp = FALSE;
    }
    return status;
}
