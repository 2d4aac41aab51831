//@ device: cs8900
//@ expect: HandleMisused ZwClose
/*
 * handle_twice.c - closes a handle a second time
 */
#define HOOK_INITIALIZE CloseTwice
#include "skeleton.h"

static NDIS_STATUS CloseTwice(PADAPTER Adapter)
{
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"\\Registry\\Machine\\Software");
    OBJECT_ATTRIBUTES attributes;
    HANDLE key;

    UNREFERENCED_PARAMETER(Adapter);
    InitializeObjectAttributes(&attributes, &name, OBJ_CASE_INSENSITIVE | OBJ_KERNEL_HANDLE, NULL, NULL);
    if (ZwOpenKey(&key, KEY_READ, &attributes) == STATUS_SUCCESS) {
        ZwClose(key);
        ZwClose(key);
    }
    return NDIS_STATUS_SUCCESS;
}
