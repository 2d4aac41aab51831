/*
 * interrupt.c - ISR and DPC
 */
#include "adapter.h"

/* The ISR masks the chip; the DPC takes the causes, one acknowledgement for all, and unmasks it. */
BOOLEAN MiniportInterrupt(NDIS_HANDLE MiniportInterruptContext, PBOOLEAN QueueDefaultInterruptDpc,
                          PULONG TargetProcessors)
{
    PADAPTER adapter = MiniportInterruptContext;
    UCHAR status = ChipRead(adapter, ISR);

    *TargetProcessors = 0;
    *QueueDefaultInterruptDpc = FALSE;
    if (status == 0xFF || (status & ISR_USED) == 0) {
        return FALSE;
    }
    ChipWrite(adapter, IMR, 0);
    *QueueDefaultInterruptDpc = TRUE;
    return TRUE;
}

static void RecoverFromOverflow(PADAPTER Adapter)
{
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Recovering = TRUE;
    ChipBeginRecovery(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);

    ReceiveFrames(Adapter);

    NdisDprAcquireSpinLock(&Adapter->Lock);
    ChipEndRecovery(Adapter);
    Adapter->Recovering = FALSE;
    NdisDprReleaseSpinLock(&Adapter->Lock);
    SendContinue(Adapter);
}

void MiniportInterruptDpc(NDIS_HANDLE MiniportInterruptContext, PVOID MiniportDpcContext,
                          PVOID ReceiveThrottleParameters, PVOID NdisReserved2)
{
    PADAPTER adapter = MiniportInterruptContext;
    UCHAR status;

    UNREFERENCED_PARAMETER(MiniportDpcContext);
    UNREFERENCED_PARAMETER(ReceiveThrottleParameters);
    UNREFERENCED_PARAMETER(NdisReserved2);

    NdisDprAcquireSpinLock(&adapter->Lock);
    status = adapter->Removed ? 0 : (ChipRead(adapter, ISR) & ISR_USED);
    ChipWrite(adapter, ISR, status & ~ISR_OVW); /* the overflow only when it is over */
    if (status & ISR_CNT) {
        ChipCount(adapter);
    }
    NdisDprReleaseSpinLock(&adapter->Lock);

    if (status & (ISR_PTX | ISR_TXE)) {
        SendCompleted(adapter, (status & ISR_TXE) != 0);
    }
    if (status & ISR_OVW) {
        RecoverFromOverflow(adapter);
    } else if (status & (ISR_PRX | ISR_RXE)) {
        ReceiveFrames(adapter);
    }

    NdisDprAcquireSpinLock(&adapter->Lock);
    if (!adapter->Removed) {
        ChipWrite(adapter, IMR, ISR_USED);
    }
    NdisDprReleaseSpinLock(&adapter->Lock);
}

void MiniportDisableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    ChipWrite(MiniportInterruptContext, IMR, 0);
}

void MiniportEnableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    ChipWrite(MiniportInterruptContext, IMR, ISR_USED);
}
