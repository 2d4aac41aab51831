/*
 * security_cookie.h - the stack cookie of the image
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_SECURITY_COOKIE_H
#define NDISBOX_SDK_SECURITY_COOKIE_H

#include <ntddk.h>

/* For functions that run before the cookie has its value or that check it. */
#define NO_STACK_COOKIE __attribute__((no_stack_protector))

/* Gives the cookie a value that cannot be told in advance. Runs once, before DriverEntry. */
void SecurityInitCookie(void);

#endif
