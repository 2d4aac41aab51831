//@ device: cs8900
//@ expect: Irql_Miniport_Driver_Function NdisMRegisterDmaChannel
/*
 * register_at_dispatch.c - registers its channel at DISPATCH_LEVEL
 */
#define HOOK_REGISTER_DMA RegisterAtDispatch
#include "skeleton.h"

static NDIS_STATUS RegisterAtDispatch(PADAPTER Adapter)
{
    NDIS_STATUS status;
    KIRQL old;

    KeRaiseIrql(DISPATCH_LEVEL, &old);
    status = RegisterDma(Adapter);
    KeLowerIrql(old);
    return status == NDIS_STATUS_SUCCESS ? status : RegisterDma(Adapter);
}
