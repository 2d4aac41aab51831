/*
 * power.c - D0 and D3, wake up
 *
 * NDIS pauses the adapter before it asks for D3. The chip keeps its wake-up
 * filters there and nothing else; D0 begins as after a reset.
 */
#include "adapter.h"

void DescribePower(PADAPTER Adapter, NDIS_PM_CAPABILITIES *Capabilities)
{
    UNREFERENCED_PARAMETER(Adapter);
    NdisZeroMemory(Capabilities, sizeof(*Capabilities));
    Capabilities->Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    Capabilities->Header.Revision = NDIS_PM_CAPABILITIES_REVISION_2;
    Capabilities->Header.Size = NDIS_SIZEOF_NDIS_PM_CAPABILITIES_REVISION_2;
    Capabilities->SupportedWoLPacketPatterns = NDIS_PM_WOL_BITMAP_PATTERN_SUPPORTED | NDIS_PM_WOL_MAGIC_PACKET_SUPPORTED;
    Capabilities->NumTotalWoLPatterns = FLEX_FILTERS;
    Capabilities->MaxWoLPatternSize = FLEX_FILTER_BYTES;
    Capabilities->MaxWoLPatternOffset = FLEX_FILTER_BYTES;
    Capabilities->MinMagicPacketWakeUp = NdisDeviceStateD3;
    Capabilities->MinPatternWakeUp = NdisDeviceStateD3;
    Capabilities->MinLinkChangeWakeUp = NdisDeviceStateD3;
    Capabilities->SupportedWakeUpEvents = NDIS_PM_WAKE_ON_MEDIA_CONNECT_SUPPORTED;
}

/* One flexible filter: values and mask are interleaved with those of the other three. */
static void WriteFilter(PADAPTER Adapter, ULONG Filter)
{
    const WAKE_PATTERN *pattern = &Adapter->WakePatterns[Filter];
    ULONG i;

    for (i = 0; i < FLEX_FILTER_BYTES; i++) {
        ULONG shift = 8 * Filter;
        ULONG value = ReadRegister(Adapter, REG_FFVT + 8 * i) & ~(0xFFUL << shift);
        ULONG mask = ReadRegister(Adapter, REG_FFMT + 8 * i) & ~(1UL << Filter);

        if (pattern->Mask[i / 8] & (1 << (i % 8))) {
            mask |= 1UL << Filter;
        }
        WriteRegister(Adapter, REG_FFVT + 8 * i, value | (ULONG)pattern->Bytes[i] << shift);
        WriteRegister(Adapter, REG_FFMT + 8 * i, mask);
    }
    WriteRegister(Adapter, REG_FFLT + 8 * Filter, pattern->Length);
}

static void ArmWakeUp(PADAPTER Adapter)
{
    ULONG filters = 0;
    ULONG i;

    if (Adapter->WakePatternsEnabled & NDIS_PM_WOL_MAGIC_PACKET_ENABLED) {
        filters |= WUFC_MAG;
    }
    if (Adapter->WakeFlags & NDIS_PM_WAKE_ON_LINK_CHANGE_ENABLED) {
        filters |= WUFC_LNKC;
    }
    for (i = 0; i < FLEX_FILTERS; i++) {
        if (Adapter->WakePatterns[i].Used && (Adapter->WakePatternsEnabled & NDIS_PM_WOL_BITMAP_PATTERN_ENABLED)) {
            WriteFilter(Adapter, i);
            filters |= WUFC_FLEX(i);
        }
    }
    WriteRegister(Adapter, REG_WUS, 0xFFFFFFFF);
    WriteRegister(Adapter, REG_WUFC, filters);
    WriteRegister(Adapter, REG_WUC, filters != 0 ? WUC_PME_EN | WUC_PME_STATUS : WUC_PME_STATUS);
    /* Frames are only looked at by a receiver that is on; nothing is stored without descriptors. */
    if (filters & ~WUFC_LNKC) {
        WriteRegister(Adapter, REG_RCTL, RCTL_EN | RCTL_BAM | RCTL_MPE);
    }
}

static void Sleep(PADAPTER Adapter)
{
    NdisAcquireSpinLock(&Adapter->Lock);
    WriteRegister(Adapter, REG_IMC, 0xFFFFFFFF);
    WriteRegister(Adapter, REG_TCTL, TCTL_PSP);
    ChipCount(Adapter);
    ArmWakeUp(Adapter);
    Adapter->LowPower = TRUE;
    Adapter->LinkUp = FALSE;
    NdisReleaseSpinLock(&Adapter->Lock);
}

static NDIS_STATUS Wake(PADAPTER Adapter)
{
    BOOLEAN alive;

    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    alive = ChipReset(Adapter);
    if (alive) {
        WriteRegister(Adapter, REG_WUC, WUC_PME_STATUS);
        WriteRegister(Adapter, REG_WUFC, 0);
        Adapter->LowPower = FALSE;
        TransmitRestartRing(Adapter);
        ChipConfigure(Adapter);
        ReceiveRestartRing(Adapter);
    }
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisDprReleaseSpinLock(&Adapter->SendLock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
    return alive ? NDIS_STATUS_SUCCESS : NDIS_STATUS_HARD_ERRORS;
}

NDIS_STATUS SetPower(PADAPTER Adapter, NDIS_DEVICE_POWER_STATE State)
{
    if (Adapter->Removed) {
        return NDIS_STATUS_SUCCESS;
    }
    if (State == NdisDeviceStateD0) {
        return Adapter->LowPower ? Wake(Adapter) : NDIS_STATUS_SUCCESS;
    }
    if (!Adapter->LowPower) {
        Sleep(Adapter);
    }
    return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS SetWakeUp(PADAPTER Adapter, const NDIS_PM_PARAMETERS *Parameters)
{
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->WakePatternsEnabled = Parameters->EnabledWoLPacketPatterns;
    Adapter->WakeFlags = Parameters->WakeUpFlags;
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

/* Offset and size lie in the Length bytes that the request has. */
static BOOLEAN Lies(ULONG Offset, ULONG Size, ULONG Length)
{
    return Offset <= Length && Size <= Length - Offset;
}

static NDIS_STATUS CopyPattern(WAKE_PATTERN *To, const NDIS_PM_WOL_PATTERN *From, ULONG Length)
{
    ULONG size = From->WoLPattern.WoLBitMapPattern.PatternSize;
    ULONG mask = From->WoLPattern.WoLBitMapPattern.MaskSize;

    if (!Lies(From->WoLPattern.WoLBitMapPattern.PatternOffset, size, Length) ||
        !Lies(From->WoLPattern.WoLBitMapPattern.MaskOffset, mask, Length)) {
        return NDIS_STATUS_INVALID_PARAMETER;
    }
    if (size > FLEX_FILTER_BYTES || mask > sizeof(To->Mask)) {
        return NDIS_STATUS_PM_WOL_PATTERN_LIST_FULL;
    }
    NdisZeroMemory(To, sizeof(*To));
    NdisMoveMemory(To->Bytes, (const UCHAR *)From + From->WoLPattern.WoLBitMapPattern.PatternOffset, size);
    NdisMoveMemory(To->Mask, (const UCHAR *)From + From->WoLPattern.WoLBitMapPattern.MaskOffset, mask);
    To->Length = (size + 7) & ~7UL; /* the chip takes multiples of eight; the mask leaves the rest out */
    To->Id = From->PatternId;
    To->Used = TRUE;
    return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS AddWakePattern(PADAPTER Adapter, const NDIS_PM_WOL_PATTERN *Pattern, ULONG Length)
{
    NDIS_STATUS status = NDIS_STATUS_PM_WOL_PATTERN_LIST_FULL;
    ULONG i;

    if (Pattern->WoLPacketType == NdisPMWoLPacketMagicPacket) {
        return NDIS_STATUS_SUCCESS; /* is turned on by OID_PM_PARAMETERS alone */
    }
    if (Pattern->WoLPacketType != NdisPMWoLPacketBitmapPattern) {
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    for (i = 0; i < FLEX_FILTERS; i++) {
        if (!Adapter->WakePatterns[i].Used) {
            status = CopyPattern(&Adapter->WakePatterns[i], Pattern, Length);
            break;
        }
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    return status;
}

NDIS_STATUS RemoveWakePattern(PADAPTER Adapter, ULONG Id)
{
    NDIS_STATUS status = NDIS_STATUS_FILE_NOT_FOUND;
    ULONG i;

    NdisAcquireSpinLock(&Adapter->Lock);
    for (i = 0; i < FLEX_FILTERS; i++) {
        if (Adapter->WakePatterns[i].Used && Adapter->WakePatterns[i].Id == Id) {
            Adapter->WakePatterns[i].Used = FALSE;
            status = NDIS_STATUS_SUCCESS;
        }
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    return status;
}
