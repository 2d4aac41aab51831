/*
 * driver.c - DriverEntry and unload
 */
#include "adapter.h"

static MINIPORT_UNLOAD MiniportDriverUnload;
DRIVER_INITIALIZE DriverEntry;

static NDIS_HANDLE DriverHandle;

/* Header of the characteristics, as old as the version that the driver is built for. */
#if (NDIS_SUPPORT_NDIS680)
#define CHARACTERISTICS_REVISION NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_3
#define CHARACTERISTICS_SIZE NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_3
#elif (NDIS_SUPPORT_NDIS61)
#define CHARACTERISTICS_REVISION NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2
#define CHARACTERISTICS_SIZE NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2
#else
#define CHARACTERISTICS_REVISION NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_1
#define CHARACTERISTICS_SIZE NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_1
#endif

DECLSPEC_PAGED_CODE static void MiniportDriverUnload(PDRIVER_OBJECT DriverObject)
{
    UNREFERENCED_PARAMETER(DriverObject);
    PAGED_CODE();
    NdisMDeregisterMiniportDriver(DriverHandle);
}

DECLSPEC_INIT_CODE NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    NDIS_MINIPORT_DRIVER_CHARACTERISTICS miniport;

    NdisZeroMemory(&miniport, sizeof(miniport));
    miniport.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
    miniport.Header.Revision = CHARACTERISTICS_REVISION;
    miniport.Header.Size = CHARACTERISTICS_SIZE;
    miniport.MajorNdisVersion = NDIS_MINIPORT_MAJOR_VERSION;
    miniport.MinorNdisVersion = NDIS_MINIPORT_MINOR_VERSION;
    miniport.MajorDriverVersion = NE_DRIVER_MAJOR;
    miniport.MinorDriverVersion = NE_DRIVER_MINOR;
    miniport.InitializeHandlerEx = MiniportInitializeEx;
    miniport.HaltHandlerEx = MiniportHaltEx;
    miniport.UnloadHandler = MiniportDriverUnload;
    miniport.PauseHandler = MiniportPause;
    miniport.RestartHandler = MiniportRestart;
    miniport.OidRequestHandler = MiniportOidRequest;
    miniport.CancelOidRequestHandler = MiniportCancelOidRequest;
    miniport.SendNetBufferListsHandler = MiniportSendNetBufferLists;
    miniport.ReturnNetBufferListsHandler = MiniportReturnNetBufferLists;
    miniport.CancelSendHandler = MiniportCancelSend;
    miniport.CheckForHangHandlerEx = MiniportCheckForHangEx;
    miniport.ResetHandlerEx = MiniportResetEx;
    miniport.DevicePnPEventNotifyHandler = MiniportDevicePnPEventNotify;
    miniport.ShutdownHandlerEx = MiniportShutdownEx;

    return NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL, &miniport, &DriverHandle);
}
