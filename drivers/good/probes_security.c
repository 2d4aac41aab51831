//@ device: cs8900
/*
 * probes_security.c - asserts what SIDs, access control lists and security descriptors do
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"
#include "named.h"

static void ProbeSids(void)
{
    SID_IDENTIFIER_AUTHORITY authority = { { 0, 0, 0, 0, 0, 5 } };
    union {
        SID Sid;
        UCHAR Bytes[68];
    } own, copy;

    CHECK_EQUAL(RtlLengthRequiredSid(2), 16);
    CHECK_EQUAL(RtlInitializeSid(&own.Sid, &authority, 16), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(RtlInitializeSid(&own.Sid, &authority, 2), STATUS_SUCCESS);
    *RtlSubAuthoritySid(&own.Sid, 0) = 32;
    *RtlSubAuthoritySid(&own.Sid, 1) = 544;
    CHECK_EQUAL(*RtlSubAuthorityCountSid(&own.Sid), 2);
    CHECK_EQUAL(RtlLengthSid(&own.Sid), 16);
    CHECK(RtlValidSid(&own.Sid));
    CHECK(RtlEqualSid(&own.Sid, SeExports->SeAliasAdminsSid));
    CHECK(!RtlEqualSid(&own.Sid, SeExports->SeLocalSystemSid));
    CHECK_EQUAL(RtlCopySid(15, &copy.Sid, &own.Sid), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(RtlCopySid(sizeof(copy), &copy.Sid, &own.Sid), STATUS_SUCCESS);
    CHECK(RtlEqualSid(&own.Sid, &copy.Sid));
    own.Sid.Revision = 9;
    CHECK(!RtlValidSid(&own.Sid));
    CHECK_EQUAL(SeExports->Privileges[0].LowPart, 2); /* to create a token */
}

static void ProbeLists(PACL Acl, ULONG Length)
{
    ACCESS_ALLOWED_ACE *entry = NULL;

    CHECK_EQUAL(RtlCreateAcl(Acl, 4, ACL_REVISION), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(RtlCreateAcl(Acl, Length, 9), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(RtlCreateAcl(Acl, Length, ACL_REVISION), STATUS_SUCCESS);
    CHECK_EQUAL(RtlAddAccessAllowedAce(Acl, ACL_REVISION, GENERIC_ALL, SeExports->SeLocalSystemSid), STATUS_SUCCESS);
    CHECK_EQUAL(RtlAddAccessAllowedAceEx(Acl, ACL_REVISION, 2, GENERIC_READ, SeExports->SeWorldSid), STATUS_SUCCESS);
    CHECK_EQUAL(RtlGetAce(Acl, 1, (PVOID *)&entry), STATUS_SUCCESS);
    CHECK(entry->AceFlags == 2 && entry->AceSize == 20 && RtlEqualSid(&entry->SidStart, SeExports->SeWorldSid));
    CHECK_EQUAL(RtlGetAce(Acl, 2, (PVOID *)&entry), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(RtlDeleteAce(Acl, 0), STATUS_SUCCESS);
    CHECK_EQUAL(Acl->AceCount, 1);
    CHECK_EQUAL(RtlGetAce(Acl, 0, (PVOID *)&entry), STATUS_SUCCESS);
    CHECK_EQUAL(entry->Mask, GENERIC_READ);
    CHECK_EQUAL(RtlAddAccessAllowedAce(Acl, ACL_REVISION, 1, SeExports->SeAliasAdminsSid), STATUS_SUCCESS);
    CHECK_EQUAL(RtlAddAccessAllowedAce(Acl, ACL_REVISION, 1, SeExports->SeAliasAdminsSid),
                STATUS_ALLOTTED_SPACE_EXCEEDED);
}

static void ProbeDescriptor(PACL Acl)
{
    SECURITY_DESCRIPTOR absolute;
    UCHAR relative[256];
    PSECURITY_DESCRIPTOR captured = NULL;
    ULONG length = 8;
    BOOLEAN present = FALSE, defaulted = TRUE;
    PACL dacl = NULL;
    PSID sid = NULL;

    CHECK_EQUAL(RtlCreateSecurityDescriptor(&absolute, 2), STATUS_UNKNOWN_REVISION);
    CHECK_EQUAL(RtlCreateSecurityDescriptor(&absolute, SECURITY_DESCRIPTOR_REVISION), STATUS_SUCCESS);
    CHECK_EQUAL(RtlLengthSecurityDescriptor(&absolute), sizeof(absolute));
    CHECK_EQUAL(RtlSetDaclSecurityDescriptor(&absolute, TRUE, Acl, FALSE), STATUS_SUCCESS);
    CHECK_EQUAL(RtlSetOwnerSecurityDescriptor(&absolute, SeExports->SeLocalSystemSid, FALSE), STATUS_SUCCESS);
    CHECK_EQUAL(RtlSetGroupSecurityDescriptor(&absolute, SeExports->SeAliasAdminsSid, TRUE), STATUS_SUCCESS);
    CHECK(RtlValidSecurityDescriptor(&absolute));
    CHECK_EQUAL(RtlLengthSecurityDescriptor(&absolute), sizeof(absolute) + 12 + 16 + Acl->AclSize);
    CHECK_EQUAL(RtlAbsoluteToSelfRelativeSD(&absolute, relative, &length), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(length, 20 + 12 + 16 + Acl->AclSize);
    length = sizeof(relative);
    CHECK_EQUAL(RtlAbsoluteToSelfRelativeSD(&absolute, relative, &length), STATUS_SUCCESS);
    CHECK_EQUAL(RtlAbsoluteToSelfRelativeSD(relative, relative, &length), STATUS_BAD_DESCRIPTOR_FORMAT);
    CHECK_EQUAL(RtlGetDaclSecurityDescriptor(relative, &present, &dacl, &defaulted), STATUS_SUCCESS);
    CHECK(present && !defaulted && (PUCHAR)dacl > relative && dacl->AceCount == Acl->AceCount);
    CHECK_EQUAL(RtlGetSaclSecurityDescriptor(relative, &present, &dacl, &defaulted), STATUS_SUCCESS);
    CHECK(!present);
    CHECK_EQUAL(RtlGetOwnerSecurityDescriptor(relative, &sid, &defaulted), STATUS_SUCCESS);
    CHECK(RtlEqualSid(sid, SeExports->SeLocalSystemSid) && !defaulted);
    CHECK_EQUAL(RtlGetGroupSecurityDescriptor(relative, &sid, &defaulted), STATUS_SUCCESS);
    CHECK(RtlEqualSid(sid, SeExports->SeAliasAdminsSid) && defaulted);

    CHECK_EQUAL(SeCaptureSecurityDescriptor(&absolute, KernelMode, PagedPool, FALSE, &captured), STATUS_SUCCESS);
    CHECK(captured == &absolute);
    CHECK_EQUAL(SeCaptureSecurityDescriptor(&absolute, KernelMode, PagedPool, TRUE, &captured), STATUS_SUCCESS);
    CHECK(captured != &absolute && RtlEqualMemory(captured, relative, length));
    ExFreePool(captured);
}

static void ProbeObject(PACL Acl)
{
    SECURITY_DESCRIPTOR absolute;
    UCHAR relative[256];
    HANDLE event = NULL;
    ULONG needed = 0;
    BOOLEAN present = FALSE, defaulted = FALSE;
    PACL dacl = NULL;

    RtlCreateSecurityDescriptor(&absolute, SECURITY_DESCRIPTOR_REVISION);
    RtlSetDaclSecurityDescriptor(&absolute, TRUE, Acl, FALSE);
    ZwCreateEvent(&event, EVENT_ALL_ACCESS, NULL, NotificationEvent, FALSE);
    CHECK_EQUAL(ZwQuerySecurityObject(event, OWNER_SECURITY_INFORMATION, relative, 4, &needed),
                STATUS_BUFFER_TOO_SMALL);
    CHECK(needed > 20);
    CHECK_EQUAL(ZwSetSecurityObject(event, OWNER_SECURITY_INFORMATION, &absolute), STATUS_INVALID_OWNER);
    CHECK_EQUAL(ZwSetSecurityObject(event, SACL_SECURITY_INFORMATION, &absolute), STATUS_ACCESS_DENIED);
    CHECK_EQUAL(ZwSetSecurityObject(event, DACL_SECURITY_INFORMATION, &absolute), STATUS_SUCCESS);
    CHECK_EQUAL(ZwQuerySecurityObject(event, DACL_SECURITY_INFORMATION, relative, sizeof(relative), &needed),
                STATUS_SUCCESS);
    CHECK_EQUAL(RtlGetDaclSecurityDescriptor(relative, &present, &dacl, &defaulted), STATUS_SUCCESS);
    CHECK(present && RtlEqualMemory(dacl, Acl, Acl->AclSize));
    ZwClose(event);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    union {
        ACL Acl;
        UCHAR Bytes[56]; /* two entries */
    } list;

    UNREFERENCED_PARAMETER(Adapter);
    ProbeSids();
    ProbeLists(&list.Acl, sizeof(list));
    ProbeDescriptor(&list.Acl);
    ProbeObject(&list.Acl);
    EndChecks("probes_security");
    return NDIS_STATUS_SUCCESS;
}
