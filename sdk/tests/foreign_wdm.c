/*
 * foreign_wdm.c - our <ndis.h> behind the <ntddk.h> of mingw-w64, at compile time
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#define NDIS630_MINIPORT 1
#include <ntddk.h>

#include <ndis.h>

_Static_assert(sizeof(NET_BUFFER) == 176, "NET_BUFFER");
_Static_assert(sizeof(NET_BUFFER_LIST) == 336, "NET_BUFFER_LIST of NDIS 6.30");

MINIPORT_INITIALIZE Initialize;
NDIS_STATUS Initialize(NDIS_HANDLE handle, NDIS_HANDLE context, PNDIS_MINIPORT_INIT_PARAMETERS parameters)
{
    NDIS_SPIN_LOCK lock;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(context);
    UNREFERENCED_PARAMETER(parameters);
    NdisAllocateSpinLock(&lock);
    NdisAcquireSpinLock(&lock);
    NdisReleaseSpinLock(&lock);
    NdisMSetupDmaTransfer(&status, handle, NULL, 0, 0, FALSE);
    return status;
}
