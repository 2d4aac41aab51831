//@ device: cs8900
//@ expect: DmaTransferMismatch NdisCompleteDmaTransfer
/*
 * mismatch_buffer.c - completes a transfer with another buffer than it was set up with
 * 
 * That ends the transfer all the same.
 */
#define HOOK_INITIALIZE CompleteOther
#include "skeleton.h"

static NDIS_STATUS CompleteOther(PADAPTER Adapter)
{
    PMDL other = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer, BUFFER_LENGTH);
    NDIS_STATUS status;

    if (other == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    status = SetUpTransfer(Adapter);
    if (status == NDIS_STATUS_SUCCESS) {
        NDIS_STATUS completed;

        NdisMCompleteDmaTransfer(&completed, Adapter->Dma, other, 0, BUFFER_LENGTH, FALSE);
        Adapter->TransferSetUp = FALSE;
    }
    NdisFreeMdl(other);
    return status;
}
