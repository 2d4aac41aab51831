/*
 * named.h - object attributes of a name, for probes of services that open objects
 */
#ifndef NAMED_H
#define NAMED_H

#include <ntifs.h>

#define CURRENT_PROCESS ((HANDLE)(LONG_PTR)-1)
#define CURRENT_THREAD ((HANDLE)(LONG_PTR)-2)

typedef struct _NAMED {
    OBJECT_ATTRIBUTES Attributes;
    UNICODE_STRING Name;
} NAMED;

/* Attributes of a name behind an open directory, key or folder, or of a whole name. */
FORCEINLINE POBJECT_ATTRIBUTES Below(NAMED *Named, HANDLE Root, PCWSTR Name)
{
    RtlInitUnicodeString(&Named->Name, Name);
    InitializeObjectAttributes(&Named->Attributes, &Named->Name, OBJ_CASE_INSENSITIVE | OBJ_KERNEL_HANDLE, Root, NULL);
    return &Named->Attributes;
}

#define Name(Named, Text) Below(Named, NULL, Text)

#endif
