//@ device: cs8900
//@ expect: ObjectLeak -
/*
 * handle_leak.c - never closes a handle to a key
 */
#define HOOK_INITIALIZE OpenAndForget
#include "skeleton.h"

static NDIS_STATUS OpenAndForget(PADAPTER Adapter)
{
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"\\Registry\\Machine\\Software");
    OBJECT_ATTRIBUTES attributes;
    HANDLE key;

    UNREFERENCED_PARAMETER(Adapter);
    InitializeObjectAttributes(&attributes, &name, OBJ_CASE_INSENSITIVE | OBJ_KERNEL_HANDLE, NULL, NULL);
    return ZwOpenKey(&key, KEY_READ, &attributes);
}
