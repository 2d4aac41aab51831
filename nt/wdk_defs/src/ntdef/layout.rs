//! Sizes and offsets of the types of `ntdef`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    CSTRING: 16, 8 { Length 0 2, MaximumLength 2 2, _pad4 4 4, Buffer 8 8 };
    FLOAT128: 16, 8 { LowPart 0 8, HighPart 8 8 };
    GROUP_AFFINITY: 16, 8 { Mask 0 8, Group 8 2, Reserved 10 6 };
    GUID: 16, 4 { Data1 0 4, Data2 4 2, Data3 6 2, Data4 8 8 };
    LARGE_INTEGER: 8, 8 { QuadPart 0 8 }
        views { LowPart AT_LowPart 0 4, HighPart AT_HighPart 4 4, u AT_u 0 8 };
    LARGE_INTEGER_u: 8, 4 { LowPart 0 4, HighPart 4 4 };
    LIST_ENTRY: 16, 8 { Flink 0 8, Blink 8 8 };
    LIST_ENTRY32: 8, 4 { Flink 0 4, Blink 4 4 };
    LIST_ENTRY64: 16, 8 { Flink 0 8, Blink 8 8 };
    LUID: 8, 4 { LowPart 0 4, HighPart 4 4 };
    OBJECTID: 20, 4 { Lineage 0 16, Uniquifier 16 4 };
    OBJECT_ATTRIBUTES: 48, 8 { Length 0 4, _pad4 4 4, RootDirectory 8 8, ObjectName 16 8, Attributes 24 4,
        _pad28 28 4, SecurityDescriptor 32 8, SecurityQualityOfService 40 8 };
    OBJECT_ATTRIBUTES32: 24, 4 { Length 0 4, RootDirectory 4 4, ObjectName 8 4, Attributes 12 4,
        SecurityDescriptor 16 4, SecurityQualityOfService 20 4 };
    OBJECT_ATTRIBUTES64: 48, 8 { Length 0 4, _pad4 4 4, RootDirectory 8 8, ObjectName 16 8, Attributes 24 4,
        _pad28 28 4, SecurityDescriptor 32 8, SecurityQualityOfService 40 8 };
    PROCESSOR_NUMBER: 4, 2 { Group 0 2, Number 2 1, Reserved 3 1 };
    QUAD: 8, 8 { UseThisFieldToCopy 0 8 }
        views { DoNotUseThisField AT_DoNotUseThisField 0 8 };
    RTL_BALANCED_NODE: 24, 8 { Children 0 16, BitFields 16 1, _pad17 17 7 }
        views { Left AT_Left 0 8, Right AT_Right 8 8, ParentValue AT_ParentValue 16 8 }
        bits { Red 16 1 0 1, Balance 16 1 0 2 };
    SINGLE_LIST_ENTRY: 8, 8 { Next 0 8 };
    SINGLE_LIST_ENTRY32: 4, 4 { Next 0 4 };
    STRING: 16, 8 { Length 0 2, MaximumLength 2 2, _pad4 4 4, Buffer 8 8 };
    STRING32: 8, 4 { Length 0 2, MaximumLength 2 2, Buffer 4 4 };
    STRING64: 16, 8 { Length 0 2, MaximumLength 2 2, _pad4 4 4, Buffer 8 8 };
    ULARGE_INTEGER: 8, 8 { QuadPart 0 8 }
        views { LowPart AT_LowPart 0 4, HighPart AT_HighPart 4 4, u AT_u 0 8 };
    ULARGE_INTEGER_u: 8, 4 { LowPart 0 4, HighPart 4 4 };
    UNICODE_STRING: 16, 8 { Length 0 2, MaximumLength 2 2, _pad4 4 4, Buffer 8 8 };
}
