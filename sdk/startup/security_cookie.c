/*
 * security_cookie.c - the stack cookie and what happens when it was overwritten
 *
 * Both compilers put a copy of a cookie between the local buffers of a function
 * and its return address and compare the two before they return. clang uses the
 * names of the MSVC run-time (__security_cookie, __security_check_cookie), gcc
 * its own (__stack_chk_guard, __stack_chk_fail).
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include "security_cookie.h"

/* The value that the loader and the start-up code recognise as "not set yet". */
#define DEFAULT_SECURITY_COOKIE 0x00002B992DDFA232ULL

/* The upper 16 bits stay zero: a string function stops at them. */
#define COOKIE_MASK 0x0000FFFFFFFFFFFFULL

#define DRIVER_OVERRAN_STACK_BUFFER 0xF7

#ifdef __clang__
#define COOKIE __security_cookie
#else
#define COOKIE __stack_chk_guard
#endif

ULONG_PTR COOKIE = DEFAULT_SECURITY_COOKIE;

DECLSPEC_INIT_CODE NO_STACK_COOKIE void SecurityInitCookie(void)
{
    LARGE_INTEGER ticks, time;
    ULONG_PTR cookie;

    /* A loader that knows the load configuration may have set the cookie already. */
    if (COOKIE != 0 && COOKIE != DEFAULT_SECURITY_COOKIE) {
        return;
    }
    KeQueryTickCount(&ticks);
    KeQuerySystemTime(&time);
    cookie = (ULONG_PTR)&COOKIE ^ (ULONG_PTR)ticks.QuadPart ^ ((ULONG_PTR)time.QuadPart << 8);
    cookie &= COOKIE_MASK;
    if (cookie == 0 || cookie == DEFAULT_SECURITY_COOKIE) {
        cookie = DEFAULT_SECURITY_COOKIE + 1;
    }
    COOKIE = cookie;
}

#ifdef __clang__

void __security_check_cookie(ULONG_PTR StackCookie);

NO_STACK_COOKIE void __security_check_cookie(ULONG_PTR StackCookie)
{
    if (StackCookie != __security_cookie) {
        KeBugCheckEx(DRIVER_OVERRAN_STACK_BUFFER, StackCookie, __security_cookie,
                     ~__security_cookie, 0);
    }
}

#else

void __stack_chk_fail(void);

NO_STACK_COOKIE DECLSPEC_NORETURN void __stack_chk_fail(void)
{
    KeBugCheckEx(DRIVER_OVERRAN_STACK_BUFFER, 0, __stack_chk_guard, ~__stack_chk_guard, 0);
}

#endif
