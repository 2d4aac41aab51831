//@ device: cs8900
//@ net: demo
//@ expect: TrafficMismatch -
//@ expect: DmaTransferUnfinished NdisCompleteDmaTransfer
/*
 * complete_unfinished.c - completes a transfer that has not reached its end
 * 
 * The transfer is longer than a frame. It is completed when one has come, or at
 * the latest when the adapter is halted; in both cases bytes are left.
 */
#define SKELETON_RECEIVE
#define SKELETON_SINGLE_TRANSFER
#define HOOK_INITIALIZE StartTransfer
#define HOOK_DPC CompleteEarly
#include "skeleton.h"

static NDIS_STATUS StartTransfer(PADAPTER Adapter)
{
    return SetUpTransfer(Adapter);
}

static void CompleteEarly(PADAPTER Adapter)
{
    if (Adapter->TransferSetUp && NdisMReadDmaCounter(Adapter->Dma) != 0) {
        CompleteTransfer(Adapter);
    }
}
