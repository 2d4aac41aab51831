//@ device: cs8900
//@ expect: DmaChannelContext NdisMRegisterDmaChannel
/*
 * register_in_work_item.c - registers its channel in a work item
 */
#define HOOK_REGISTER_DMA QueueRegistration
#define HOOK_HALT WaitForWorkItem
#include "skeleton.h"

static NDIS_HANDLE WorkItem;
static NDIS_EVENT Done;

static void RegisterNow(PVOID Context, NDIS_HANDLE Item)
{
    UNREFERENCED_PARAMETER(Item);
    RegisterDma(Context);
    NdisSetEvent(&Done);
}

static NDIS_STATUS QueueRegistration(PADAPTER Adapter)
{
    NdisInitializeEvent(&Done);
    WorkItem = NdisAllocateIoWorkItem(Adapter->Handle);
    if (WorkItem == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisQueueIoWorkItem(WorkItem, RegisterNow, Adapter);
    return NDIS_STATUS_SUCCESS;
}

static void WaitForWorkItem(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    NdisWaitEvent(&Done, 0);
    NdisFreeIoWorkItem(WorkItem);
}
