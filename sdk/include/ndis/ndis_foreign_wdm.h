/*
 * ndis_foreign_wdm.h - used when a driver brought its own <ntddk.h>
 *
 * ndis.h then keeps the kernel declarations that are already there (those of
 * mingw-w64 are known to work) and adds only what they lack.
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_NDIS_FOREIGN_WDM_H
#define NDISBOX_SDK_NDIS_FOREIGN_WDM_H

#ifndef DECLSPEC_IMPORT
#define DECLSPEC_IMPORT __declspec(dllimport)
#endif

#endif
