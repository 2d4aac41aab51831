//@ device: cs8900
//@ do: d3
//@ do: d0
//@ expect: NdisOidComplete -
/*
 * power_failed.c - fails OID_PNP_SET_POWER, which may not fail
 */
#define VIRTUAL_GENERAL AddPower
#define VIRTUAL_REQUEST FailPower

#include "../good/virtual.h"

static void AddPower(PADAPTER Adapter, PNDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES General)
{
    static NDIS_PNP_CAPABILITIES power;

    UNREFERENCED_PARAMETER(Adapter);
    General->PowerManagementCapabilities = &power;
}

static NDIS_STATUS FailPower(NDIS_HANDLE Context, PNDIS_OID_REQUEST Oid)
{
    if (Oid->RequestType == NdisRequestSetInformation && Oid->DATA.SET_INFORMATION.Oid == OID_PNP_SET_POWER) {
        return NDIS_STATUS_FAILURE;
    }
    return Request(Context, Oid);
}
