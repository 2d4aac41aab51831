//@ device: cs8900
//@ expect: DmaDescriptionInvalid NdisMRegisterDmaChannel
/*
 * dma_port_not_zero.c - registers its channel with a DmaPort, which only the MCA bus had
 */
#define HOOK_REGISTER_DMA RegisterWithPort
#include "skeleton.h"

static NDIS_STATUS RegisterWithPort(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_STATUS status;

    DescribeDma(Adapter, &description);
    description.DmaPort = 0x10;
    status = RegisterDmaAs(Adapter, &description);
    return status == NDIS_STATUS_SUCCESS ? status : RegisterDma(Adapter);
}
