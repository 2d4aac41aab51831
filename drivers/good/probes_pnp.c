//@ device: cs8900
/*
 * probes_pnp.c - a driver with MiniportSetOptions, MiniportAddDevice and MiniportRemoveDevice
 *
 * What MiniportAddDevice says is what MiniportInitializeEx and MiniportRemoveDevice get.
 */
#define HOOK_SET_OPTIONS SetOptions
#define HOOK_INITIALIZE CheckAddDevice
#define HOOK_RELEASED CheckNotRemoved
#include "../faulty/skeleton.h"

#include "check.h"

static MINIPORT_ADD_DEVICE AddDevice;
static MINIPORT_REMOVE_DEVICE RemoveDevice;

static int Device; /* its address is the context */
static BOOLEAN OptionsSet, Added, Removed;

static NDIS_STATUS SetOptions(NDIS_HANDLE Driver, NDIS_HANDLE DriverContext)
{
    NDIS_MINIPORT_PNP_CHARACTERISTICS pnp;

    UNREFERENCED_PARAMETER(DriverContext);
    NdisZeroMemory(&pnp, sizeof(pnp));
    pnp.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_PNP_CHARACTERISTICS;
    pnp.Header.Revision = NDIS_MINIPORT_PNP_CHARACTERISTICS_REVISION_1;
    pnp.Header.Size = NDIS_SIZEOF_MINIPORT_PNP_CHARACTERISTICS_REVISION_1;
    pnp.MiniportAddDeviceHandler = AddDevice;
    pnp.MiniportRemoveDeviceHandler = RemoveDevice;
    /* NDIS has stored the handle before it calls here. */
    CHECK(Driver != NULL && Driver == DriverHandle);
    OptionsSet = TRUE;
    return NdisSetOptionalHandlers(Driver, (PNDIS_DRIVER_OPTIONAL_HANDLERS)&pnp);
}

static NDIS_STATUS AddDevice(NDIS_HANDLE Miniport, NDIS_HANDLE DriverContext)
{
    NDIS_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES attributes;

    UNREFERENCED_PARAMETER(DriverContext);
    CHECK(OptionsSet && !Added);
    Added = TRUE;
    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.MiniportAddDeviceContext = &Device;
    return NdisMSetMiniportAttributes(Miniport, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

static NDIS_STATUS CheckAddDevice(PADAPTER Adapter)
{
    CHECK(Added);
    CHECK(Adapter->AddDeviceContext == &Device);
    return NDIS_STATUS_SUCCESS;
}

static void CheckNotRemoved(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    CHECK(!Removed);
}

static void RemoveDevice(NDIS_HANDLE Context)
{
    CHECK(Context == &Device);
    Removed = TRUE;
    EndChecks("probes_pnp");
}
