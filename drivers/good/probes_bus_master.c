//@ device: cs8900
/*
 * probes_bus_master.c - a driver that says that its card masters the bus
 *
 * On a bus other than ISA it has no business with the system DMA controller; on
 * ISA it claims the channel through which its card asks for the bus.
 */
#define SKELETON_ATTRIBUTE_FLAGS \
    (NDIS_MINIPORT_ATTRIBUTES_HARDWARE_DEVICE | NDIS_MINIPORT_ATTRIBUTES_BUS_MASTER)
#define SKELETON_INTERFACE ClaimedInterface
#define HOOK_REGISTER_DMA ProbeBusMaster
#define HOOK_HALT EndProbes

static int ClaimedInterface;

#include "../faulty/skeleton.h"

#include "check.h"

static NDIS_STATUS ProbeBusMaster(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_HANDLE dma = NULL;

    DescribeDma(Adapter, &description);
    ClaimedInterface = NdisInterfacePci;
    CHECK_EQUAL(SetRegistrationAttributes(Adapter), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMRegisterDmaChannel(&dma, Adapter->Handle, 0, FALSE, &description, BUFFER_LENGTH),
                NDIS_STATUS_FAILURE);
    CHECK(dma == NULL);

    ClaimedInterface = NdisInterfaceIsa;
    CHECK_EQUAL(SetRegistrationAttributes(Adapter), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMRegisterDmaChannel(&dma, Adapter->Handle, 0, FALSE, &description, BUFFER_LENGTH),
                NDIS_STATUS_SUCCESS);
    CHECK(dma != NULL);
    Adapter->Dma = dma;
    return NDIS_STATUS_SUCCESS;
}

static void EndProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    EndChecks("probes_bus_master");
}
