//@ device: cs8900
//@ expect: Irql_Miniport_Driver_Function NdisMReadDmaCounter
/*
 * read_counter_at_dirql.c - reads the counter of its channel at the level of its interrupt
 */
#define HOOK_INITIALIZE ReadCounter
#include "skeleton.h"

static BOOLEAN ReadAtDirql(NDIS_HANDLE Context)
{
    PADAPTER adapter = Context;

    NdisMReadDmaCounter(adapter->Dma);
    return TRUE;
}

static NDIS_STATUS ReadCounter(PADAPTER Adapter)
{
    NDIS_STATUS status = SetUpTransfer(Adapter);

    if (status == NDIS_STATUS_SUCCESS) {
        NdisMSynchronizeWithInterruptEx(Adapter->Interrupt, 0, ReadAtDirql, Adapter);
        CompleteTransfer(Adapter);
    }
    return status;
}
