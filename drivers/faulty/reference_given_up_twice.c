//@ device: cs8900
//@ stop: REFERENCE_BY_POINTER
/*
 * reference_given_up_twice.c - gives up a reference that it has not taken, while a handle is open
 */
#define HOOK_INITIALIZE GiveUpTwice
#include "skeleton.h"

static NDIS_STATUS GiveUpTwice(PADAPTER Adapter)
{
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"\\BaseNamedObjects\\Faulty");
    HANDLE handle;
    PKEVENT event = IoCreateNotificationEvent(&name, &handle);

    UNREFERENCED_PARAMETER(Adapter);
    ObfReferenceObject(event);
    ObfDereferenceObject(event);
    ObfDereferenceObject(event); /* the handle's */
    return NDIS_STATUS_SUCCESS;
}
