/*
 * interrupt.c - ISR and DPC, for a line and for messages
 *
 * Reading ICR takes all causes and lowers the line. The ISR masks the chip and
 * leaves the causes to the DPC, which unmasks it when the work is done.
 */
#include "adapter.h"

/* Takes the causes; 0 if it was not this chip. At the level of the interrupt. */
static ULONG TakeCauses(PADAPTER Adapter)
{
    ULONG causes;

    if (Adapter->Removed || Adapter->LowPower) {
        return 0;
    }
    causes = ReadRegister(Adapter, REG_ICR);
    if (causes == 0 || causes == 0xFFFFFFFF) {
        return 0;
    }
    WriteRegister(Adapter, REG_IMC, 0xFFFFFFFF);
    InterlockedOr(&Adapter->InterruptCauses, (LONG)causes);
    return causes;
}

/* Everything that the causes ask for, then the chip may interrupt again. */
static void Serve(PADAPTER Adapter)
{
    ULONG causes = (ULONG)InterlockedExchange(&Adapter->InterruptCauses, 0);
    BOOLEAN more = FALSE;

    if (causes & ICR_LSC) {
        LinkChanged(Adapter);
    }
    if (causes & ICR_TXDW) {
        TransmitCompleted(Adapter);
    }
    if (causes & (ICR_RXT0 | ICR_RXDMT0 | ICR_RXO)) {
        more = ReceiveFrames(Adapter);
    }
    NdisDprAcquireSpinLock(&Adapter->Lock);
    if (!Adapter->Removed && !Adapter->LowPower) {
        WriteRegister(Adapter, REG_IMS, ICR_USED);
        if (more) {
            WriteRegister(Adapter, REG_ICS, ICR_RXT0); /* the rest, after whoever else waits */
        }
    }
    NdisDprReleaseSpinLock(&Adapter->Lock);
}

BOOLEAN MiniportInterrupt(NDIS_HANDLE MiniportInterruptContext, PBOOLEAN QueueDefaultInterruptDpc,
                          PULONG TargetProcessors)
{
    BOOLEAN ours = TakeCauses(MiniportInterruptContext) != 0;

    *TargetProcessors = 0;
    *QueueDefaultInterruptDpc = ours;
    return ours;
}

void MiniportInterruptDpc(NDIS_HANDLE MiniportInterruptContext, PVOID MiniportDpcContext,
                          PVOID ReceiveThrottleParameters, PVOID NdisReserved2)
{
    UNREFERENCED_PARAMETER(MiniportDpcContext);
    UNREFERENCED_PARAMETER(ReceiveThrottleParameters);
    UNREFERENCED_PARAMETER(NdisReserved2);
    Serve(MiniportInterruptContext);
}

/* A message is only ever ours, also when another has already taken its causes. */
BOOLEAN MiniportMessageInterrupt(NDIS_HANDLE MiniportInterruptContext, ULONG MessageId,
                                 PBOOLEAN QueueDefaultInterruptDpc, PULONG TargetProcessors)
{
    UNREFERENCED_PARAMETER(MessageId);
    *TargetProcessors = 0;
    *QueueDefaultInterruptDpc = TakeCauses(MiniportInterruptContext) != 0;
    return TRUE;
}

void MiniportMessageInterruptDpc(NDIS_HANDLE MiniportInterruptContext, ULONG MessageId, PVOID MiniportDpcContext,
                                 PVOID ReceiveThrottleParameters, PVOID NdisReserved2)
{
    UNREFERENCED_PARAMETER(MessageId);
    UNREFERENCED_PARAMETER(MiniportDpcContext);
    UNREFERENCED_PARAMETER(ReceiveThrottleParameters);
    UNREFERENCED_PARAMETER(NdisReserved2);
    Serve(MiniportInterruptContext);
}

void MiniportDisableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    WriteRegister(MiniportInterruptContext, REG_IMC, 0xFFFFFFFF);
}

void MiniportEnableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    WriteRegister(MiniportInterruptContext, REG_IMS, ICR_USED);
}

void MiniportDisableMessageInterrupt(NDIS_HANDLE MiniportInterruptContext, ULONG MessageId)
{
    UNREFERENCED_PARAMETER(MessageId);
    MiniportDisableInterrupt(MiniportInterruptContext);
}

void MiniportEnableMessageInterrupt(NDIS_HANDLE MiniportInterruptContext, ULONG MessageId)
{
    UNREFERENCED_PARAMETER(MessageId);
    MiniportEnableInterrupt(MiniportInterruptContext);
}
