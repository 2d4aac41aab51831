//@ device: cs8900
//@ expect: DmaTransferInvalidRange NdisSetupDmaTransfer
/*
 * range_outside_buffer.c - sets up a transfer that goes past the end of its buffer
 */
#define HOOK_INITIALIZE SetUpTooMuch
#include "skeleton.h"

static NDIS_STATUS SetUpTooMuch(PADAPTER Adapter)
{
    NDIS_STATUS status;

    NdisMSetupDmaTransfer(&status, Adapter->Dma, Adapter->Mdl, 512, BUFFER_LENGTH, FALSE);
    return status == NDIS_STATUS_SUCCESS ? NDIS_STATUS_FAILURE : NDIS_STATUS_SUCCESS;
}
