//@ device: cs8900
//@ net: demo
//@ expect: TrafficMismatch -
//@ expect: DmaTransferInvalidRange NdisSetupDmaTransfer
/*
 * probes_dma.c - asserts what the functions of a DMA channel return
 *
 * The first frames that are received are moved by a transfer of four bytes, into
 * memory that the channel cannot reach: the run needs received frames.
 */
#define SKELETON_RECEIVE
#define SKELETON_SINGLE_TRANSFER
#define HOOK_REGISTER_DMA ProbeChannel
#define HOOK_INITIALIZE ArmBounce
#define HOOK_DPC LookAtBounce
#define HOOK_PAUSE StopBounce
#define HOOK_HALT EndProbes
#include "../faulty/skeleton.h"

#include "check.h"

#define SIXTEEN_MEGABYTES 0x01000000
#define SENTINEL 0xA5
#define HEADER_LENGTH 4

static PUCHAR HighBuffer; /* one page above 16 MB */
static PMDL HighMdl;
static BOOLEAN Armed;
static BOOLEAN Bounced;

static NDIS_STATUS Register(PADAPTER Adapter, PNDIS_HANDLE Dma, ULONG Parameter,
                            PNDIS_DMA_DESCRIPTION Description, ULONG MaximumLength)
{
    return NdisMRegisterDmaChannel(Dma, Adapter->Handle, Parameter, FALSE, Description, MaximumLength);
}

/* One place for all transfers that are refused: they are one finding. */
__attribute__((noinline)) static NDIS_STATUS SetUpRefused(PADAPTER Adapter, ULONG Offset, ULONG Length)
{
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;

    NdisMSetupDmaTransfer(&status, Adapter->Dma, Adapter->Mdl, Offset, Length, FALSE);
    return status;
}

/* Registered, released, and registered again: the claim is gone in between. */
static void ProbeRelease(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_HANDLE first = NULL, second = NULL;

    DescribeDma(Adapter, &description);
    CHECK_EQUAL(Register(Adapter, &first, Adapter->DmaChannel, &description, BUFFER_LENGTH),
                NDIS_STATUS_SUCCESS);
    CHECK(first != NULL);
    NdisMDeregisterDmaChannel(first);
    CHECK_EQUAL(Register(Adapter, &second, Adapter->DmaChannel, &description, BUFFER_LENGTH),
                NDIS_STATUS_SUCCESS);
    CHECK(second != NULL);
    CHECK(second != first); /* a dead handle does not come back to life */
    NdisMDeregisterDmaChannel(second);
}

static void ProbeConflict(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_HANDLE holder = NULL, other = NULL;

    DescribeDma(Adapter, &description);
    CHECK_EQUAL(Register(Adapter, &holder, Adapter->DmaChannel, &description, BUFFER_LENGTH),
                NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(Register(Adapter, &other, Adapter->DmaChannel, &description, BUFFER_LENGTH),
                NDIS_STATUS_RESOURCE_CONFLICT);
    NdisMDeregisterDmaChannel(holder);
}

static void ProbeParameters(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_HANDLE dma = NULL;

    /* No limit on the length. */
    DescribeDma(Adapter, &description);
    CHECK_EQUAL(Register(Adapter, &dma, Adapter->DmaChannel, &description, (ULONG)-1),
                NDIS_STATUS_SUCCESS);
    NdisMDeregisterDmaChannel(dma);

    /* The parameter DmaChannel is ignored: the description says which one. */
    dma = NULL;
    CHECK_EQUAL(Register(Adapter, &dma, 3, &description, BUFFER_LENGTH), NDIS_STATUS_SUCCESS);
    NdisMDeregisterDmaChannel(dma);

    /* Without DmaChannelSpecified it is the channel of the assigned resources. */
    dma = NULL;
    description.DmaChannelSpecified = FALSE;
    description.DmaChannel = 1;
    CHECK_EQUAL(Register(Adapter, &dma, 0, &description, BUFFER_LENGTH), NDIS_STATUS_SUCCESS);
    NdisMDeregisterDmaChannel(dma);

    /* The controller has no 32-bit channels. */
    DescribeDma(Adapter, &description);
    description.DmaWidth = Width32Bits;
    CHECK(Register(Adapter, &dma, Adapter->DmaChannel, &description, BUFFER_LENGTH) !=
          NDIS_STATUS_SUCCESS);
}

static NDIS_STATUS ProbeChannel(PADAPTER Adapter)
{
    ULONG alignment;

    CHECK(Adapter->DmaChannel >= 5 && Adapter->DmaChannel <= 7);
    ProbeRelease(Adapter);
    ProbeConflict(Adapter);
    ProbeParameters(Adapter);

    CHECK_EQUAL(RegisterDma(Adapter), NDIS_STATUS_SUCCESS);
    alignment = NdisMGetDmaAlignment(Adapter->Handle);
    CHECK(alignment != 0 && (alignment & (alignment - 1)) == 0);

    CHECK_EQUAL(SetUpRefused(Adapter, 0, 0), NDIS_STATUS_RESOURCES);
    CHECK_EQUAL(SetUpRefused(Adapter, 0, BUFFER_LENGTH + 2), NDIS_STATUS_RESOURCES);
    CHECK_EQUAL(SetUpRefused(Adapter, 16, BUFFER_LENGTH), NDIS_STATUS_RESOURCES);
    CHECK_EQUAL(SetUpRefused(Adapter, BUFFER_LENGTH, 2), NDIS_STATUS_RESOURCES);
    CHECK_EQUAL(SetUpRefused(Adapter, 0xFFFFFFF0, 0x20), NDIS_STATUS_RESOURCES);
    return Adapter->Dma != NULL ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FAILURE;
}

static NDIS_STATUS AllocateHighBuffer(PADAPTER Adapter)
{
    PHYSICAL_ADDRESS lowest, highest, boundary;

    lowest.QuadPart = SIXTEEN_MEGABYTES;
    highest.QuadPart = -1;
    boundary.QuadPart = 0;
    HighBuffer = MmAllocateContiguousMemorySpecifyCache(PAGE_SIZE, lowest, highest, boundary, MmCached);
    if (HighBuffer == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    CHECK(MmGetPhysicalAddress(HighBuffer).QuadPart >= SIXTEEN_MEGABYTES);
    NdisFillMemory(HighBuffer, PAGE_SIZE, SENTINEL);
    HighMdl = NdisAllocateMdl(Adapter->Handle, HighBuffer, PAGE_SIZE);
    return HighMdl == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS ArmBounce(PADAPTER Adapter)
{
    NDIS_STATUS status = AllocateHighBuffer(Adapter);

    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    NdisMSetupDmaTransfer(&status, Adapter->Dma, HighMdl, 8, HEADER_LENGTH, FALSE);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMReadDmaCounter(Adapter->Dma), HEADER_LENGTH);
    Armed = status == NDIS_STATUS_SUCCESS;
    return NDIS_STATUS_SUCCESS;
}

static void CompleteBounce(PADAPTER Adapter)
{
    const USHORT *header = (const USHORT *)(HighBuffer + 8);
    NDIS_STATUS status;

    NdisMCompleteDmaTransfer(&status, Adapter->Dma, HighMdl, 8, HEADER_LENGTH, FALSE);
    Armed = FALSE;
    Bounced = TRUE;
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    CHECK(header[0] & RX_EVENT_RX_OK);
    CHECK(header[1] >= 14 && header[1] <= FRAME_LENGTH);
    CHECK_EQUAL(HighBuffer[7], SENTINEL);
    CHECK_EQUAL(HighBuffer[12], SENTINEL);
}

/* The rest of the frame has nowhere to go, so that the chip has no event: this looks when there is any. */
static void LookAtBounce(PADAPTER Adapter)
{
    if (Armed && NdisMReadDmaCounter(Adapter->Dma) == 0) {
        CompleteBounce(Adapter);
    }
}

static void StopBounce(PADAPTER Adapter)
{
    if (Armed) {
        /* Nothing of it is seen before the transfer is completed: the channel wrote elsewhere. */
        CHECK_EQUAL(HighBuffer[8], SENTINEL);
        CHECK_EQUAL(NdisMReadDmaCounter(Adapter->Dma), 0);
        CompleteBounce(Adapter);
    }
}

static void EndProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    CHECK(Bounced);
    if (HighMdl != NULL) {
        NdisFreeMdl(HighMdl);
    }
    if (HighBuffer != NULL) {
        MmFreeContiguousMemorySpecifyCache(HighBuffer, PAGE_SIZE, MmCached);
    }
    EndChecks("probes_dma");
}
