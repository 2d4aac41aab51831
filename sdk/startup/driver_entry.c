/*
 * driver_entry.c - the entry point of the image
 *
 * The image starts here and not in DriverEntry, because the stack cookie must
 * have its random value before the first function that is protected with it.
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <ntddk.h>

#include "security_cookie.h"

DRIVER_INITIALIZE DriverEntry;
DRIVER_INITIALIZE GsDriverEntry;

DECLSPEC_INIT_CODE NO_STACK_COOKIE
NTSTATUS GsDriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    SecurityInitCookie();
    return DriverEntry(DriverObject, RegistryPath);
}
