//! Turns an `impl` block into a table of exports.
//!
//! ```text
//! #[ddi_exports(module = "ndis.sys", table = DMA_EXPORTS)]
//! impl Ndis {
//!     /// Releases the claim that a miniport holds on a system DMA channel. …
//!     #[irql(== PASSIVE_LEVEL)]
//!     #[context(MiniportInitializeEx, MiniportHaltEx; DmaChannel)]
//!     #[since("5.1")]
//!     #[rule("Irql_Miniport_Driver_Function")]
//!     pub fn NdisMDeregisterDmaChannel(&self, handle: NdisHandle) { … }
//! }
//! ```
//!
//! For each function the macro writes three things: a *thunk* of the Windows x64 calling convention that notes
//! where it was called from, a *body* that goes through `ddi::enter`, the choke point, and a *row* of the
//! table with everything the attributes say. A function without `#[irql(…)]` does not compile.
//!
//! | attribute | meaning |
//! |---|---|
//! | `#[irql(== PASSIVE_LEVEL)]`, `<=`, `>=`, `any`, `unstated` | the documented IRQL, as the facts write it |
//! | `#[context(A, B)]`, `#[context(A, B; Kind)]` | driver functions it may be called from; the handle kind that the rule protects |
//! | `#[since("6.20")]` | first NDIS version that has it |
//! | `#[rule("Irql_…")]` | name of the rule that a wrong IRQL breaks |
//! | `#[partial("what is missing")]` | listed as partial |
//! | `#[variadic]` | the last parameter is a `VaList` over the unnamed arguments |

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Error, FnArg, Ident, ImplItem, ImplItemFn, ItemImpl, LitStr, Pat, Result, ReturnType, Token,
    Type,
};

/// See the crate documentation.
#[proc_macro_attribute]
pub fn ddi_exports(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let table = syn::parse_macro_input!(attribute as Table);
    let block = syn::parse_macro_input!(item as ItemImpl);
    expand(&table, block).unwrap_or_else(Error::into_compile_error).into()
}

/// What stands in the attribute of the block.
struct Table {
    module: LitStr,
    name: Ident,
}

impl Parse for Table {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut module = None;
        let mut name = None;
        while !input.is_empty() {
            let key: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match key.to_string().as_str() {
                "module" => module = Some(input.parse()?),
                "table" => name = Some(input.parse()?),
                other => return Err(Error::new(key.span(), format!("unknown key {other}"))),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Self {
            module: module.ok_or_else(|| input.error("module = \"…\" is missing"))?,
            name: name.ok_or_else(|| input.error("table = NAME is missing"))?,
        })
    }
}

fn expand(table: &Table, mut block: ItemImpl) -> Result<Tokens> {
    let owner = block.self_ty.clone();
    let mut code = Vec::new();
    let mut rows = Vec::new();
    for item in &mut block.items {
        let ImplItem::Fn(function) = item else { continue };
        let export = Export::take(function)?;
        rows.push(format_ident!("__EXPORT_{}", export.name));
        code.push(export.expand(table, &owner)?);
    }
    let name = &table.name;
    let count = rows.len();
    let documentation = format!("Exports of `{}` declared here.", table.module.value());
    Ok(quote! {
        #[allow(non_snake_case, reason = "exports carry the names that drivers import")]
        #block
        #(#code)*
        #[doc = #documentation]
        pub static #name: [&::ddi::Export; #count] = [#(&#rows),*];
    })
}

/// One function and what its attributes say.
struct Export {
    name: Ident,
    parameters: Vec<(Ident, Type)>,
    result: Option<Type>,
    irql: Irql,
    context: Option<(Vec<Ident>, Option<Ident>)>,
    since: String,
    rule: String,
    partial: Option<String>,
    variadic: bool,
}

/// The documented IRQL.
struct Irql {
    text: String,
    minimum: u8,
    maximum: u8,
}

impl Export {
    fn take(function: &mut ImplItemFn) -> Result<Self> {
        let name = function.sig.ident.clone();
        let mut irql = None;
        let mut export = Self {
            name: name.clone(),
            parameters: parameters(function)?,
            result: match &function.sig.output {
                ReturnType::Default => None,
                ReturnType::Type(_, result) => Some((**result).clone()),
            },
            irql: Irql { text: String::new(), minimum: 0, maximum: 15 },
            context: None,
            since: String::new(),
            rule: String::new(),
            partial: None,
            variadic: false,
        };
        let mut kept = Vec::new();
        for attribute in std::mem::take(&mut function.attrs) {
            if attribute.path().is_ident("irql") {
                irql = Some(attribute.parse_args::<Irql>()?);
            } else if attribute.path().is_ident("context") {
                export.context = Some(attribute.parse_args_with(context)?);
            } else if attribute.path().is_ident("since") {
                export.since = text(&attribute)?;
            } else if attribute.path().is_ident("rule") {
                export.rule = text(&attribute)?;
            } else if attribute.path().is_ident("partial") {
                export.partial = Some(text(&attribute)?);
            } else if attribute.path().is_ident("variadic") {
                export.variadic = true;
            } else {
                kept.push(attribute);
            }
        }
        function.attrs = kept;
        export.irql = irql.ok_or_else(|| Error::new(name.span(), "an export needs #[irql(…)]"))?;
        Ok(export)
    }

    fn expand(&self, table: &Table, owner: &Type) -> Result<Tokens> {
        let Self { name, .. } = self;
        let row = format_ident!("__EXPORT_{name}");
        let body = format_ident!("__body_{name}");
        let thunk = format_ident!("__thunk_{name}");
        let names: Vec<_> = self.parameters.iter().map(|(name, _)| name).collect();
        let assembly = thunk_code();
        let words =
            (0..4).map(|n| names.get(n).map_or_else(|| quote!(0), |name| quote!(::ddi::Word::word(#name))));
        let result = self.result.as_ref().map_or_else(|| quote!(()), |ty| quote!(#ty));
        let values = self.values()?;
        let (module, text) = (&table.module, name.to_string());
        let Irql { text: irql, minimum, maximum } = &self.irql;
        let (since, rule) = (&self.since, &self.rule);
        let context = match &self.context {
            None => quote!(::core::option::Option::None),
            Some((callbacks, kind)) => {
                let kind = match kind {
                    None => quote!(::core::option::Option::None),
                    Some(kind) => quote!(::core::option::Option::Some(::ddi::HandleKind::#kind)),
                };
                quote!(::core::option::Option::Some(::ddi::Context {
                    allowed: ::ddi::CallbackSet::of(&[#(::ddi::Callback::#callbacks),*]),
                    kind: #kind,
                }))
            }
        };
        let status = match &self.partial {
            None => quote!(::ddi::Status::Implemented),
            Some(missing) => quote!(::ddi::Status::Partial(#missing)),
        };
        Ok(quote! {
            #[allow(non_upper_case_globals, reason = "named after the export")]
            static #row: ::ddi::Export = ::ddi::Export::function(
                #module, #text, #thunk as unsafe extern "win64" fn(),
                ::ddi::Irql { text: #irql, minimum: #minimum, maximum: #maximum },
                #context, #since, #rule, #status,
            );

            // Notes the caller in the processor's own area, keeps its registers, and calls the body.
            #[allow(non_snake_case, unsafe_code, reason = "the thunk of an export")]
            #[unsafe(naked)]
            unsafe extern "win64" fn #thunk() {
                ::core::arch::naked_asm!(
                    #assembly,
                    rip = const ::ddi::gs::CALLER_RIP, rsp = const ::ddi::gs::CALLER_RSP,
                    rbp = const ::ddi::gs::CALLER_RBP, frame = const ::ddi::gs::PRESERVED_BYTES,
                    body = sym #body,
                )
            }

            #[allow(non_snake_case, unsafe_code, reason = "the body of an export")]
            extern "sysv64" fn #body(__arguments: *const u64) -> u64 {
                #(#values)*
                // All of rax, also where the type is narrower or there is none: what would be left in it otherwise is
                // ours and differs from run to run.
                ::ddi::Word::word(::ddi::enter::<#owner, #result>(
                    &#row,
                    [#(#words),*],
                    |module| module.#name(#(#names),*),
                ))
            }
        })
    }

    /// Takes each parameter out of the array of arguments. A type of parameter is at most a word, and its bytes are the
    /// lowest ones of its slot; what is above them is the driver's garbage.
    fn values(&self) -> Result<Vec<Tokens>> {
        let named = match (self.variadic, self.parameters.len().checked_sub(1)) {
            (false, _) => self.parameters.len(),
            (true, Some(named)) => named,
            (true, None) => {
                let what = "a variadic export needs a VaList as its last parameter";
                return Err(Error::new(self.name.span(), what));
            }
        };
        let value = |(index, (name, ty)): (usize, &(Ident, Type))| {
            if index == named {
                return quote!(let #name = <#ty>::new(__arguments as u64 + 8 * #index as u64););
            }
            quote! {
                const { assert!(::core::mem::size_of::<#ty>() <= 8, "a parameter is at most a word") };
                // SAFETY: the thunk passes the address of the arguments, which are as many as the calling convention
                // says, and any bits are a value of a parameter's type.
                let #name = unsafe { __arguments.add(#index).cast::<#ty>().read() };
            }
        };
        Ok(self.parameters.iter().enumerate().map(value).collect())
    }
}

/// The code of each thunk.
///
/// The register arguments are spilled into their home area, which every caller makes room for, so that all arguments
/// are one array: its address is what the body takes. The registers that a call preserves go to the stack, where an
/// exception that an export raises finds them (`cpu::gs::Caller::registers`); in return the body is of a calling
/// convention that preserves fewer. The direction flag must be clear in Rust code, whatever the driver left it as.
///
/// What we left in the registers that a call may change is ours, and differs from run to run: the driver does not get it.
fn thunk_code() -> Tokens {
    let vectors = 6..16u32;
    let keep = vectors.clone().map(|n| format!("movaps [rsp+{}], xmm{n}", 16 * (n - 6)));
    let restore = vectors.map(|n| format!("movaps xmm{n}, [rsp+{}]", 16 * (n - 6)));
    quote! {
        "cld",
        "mov [rsp+8], rcx",
        "mov [rsp+16], rdx",
        "mov [rsp+24], r8",
        "mov [rsp+32], r9",
        "mov rax, [rsp]",
        "mov gs:[{rip}], rax",
        "mov gs:[{rsp}], rsp",
        "mov gs:[{rbp}], rbp",
        "lea rcx, [rsp+8]",
        "sub rsp, {frame}",
        #(#keep,)*
        "mov [rsp+160], rbx",
        "mov [rsp+168], rbp",
        "mov [rsp+176], rsi",
        "mov [rsp+184], rdi",
        "mov [rsp+192], r12",
        "mov [rsp+200], r13",
        "mov [rsp+208], r14",
        "mov [rsp+216], r15",
        "mov rdi, rcx",
        "call {body}",
        #(#restore,)*
        "mov rsi, [rsp+176]",
        "mov rdi, [rsp+184]",
        "add rsp, {frame}",
        "xor ecx, ecx",
        "xor edx, edx",
        "xor r8d, r8d",
        "xor r9d, r9d",
        "xor r10d, r10d",
        "xor r11d, r11d",
        "ret"
    }
}

fn parameters(function: &ImplItemFn) -> Result<Vec<(Ident, Type)>> {
    let mut found = Vec::new();
    for (index, input) in function.sig.inputs.iter().enumerate() {
        match input {
            FnArg::Receiver(_) if index == 0 => {}
            FnArg::Typed(typed) if index > 0 => {
                let Pat::Ident(pattern) = &*typed.pat else {
                    return Err(Error::new_spanned(
                        &typed.pat,
                        "a parameter of an export needs a plain name",
                    ));
                };
                found.push((pattern.ident.clone(), (*typed.ty).clone()));
            }
            other => return Err(Error::new_spanned(other, "an export takes &self and then its parameters")),
        }
    }
    Ok(found)
}

fn text(attribute: &Attribute) -> Result<String> {
    Ok(attribute.parse_args::<LitStr>()?.value())
}

fn context(input: ParseStream<'_>) -> Result<(Vec<Ident>, Option<Ident>)> {
    let mut callbacks = Vec::new();
    let names = Punctuated::<Ident, Token![,]>::parse_separated_nonempty(input)?;
    callbacks.extend(names);
    let kind = if input.peek(Token![;]) {
        input.parse::<Token![;]>()?;
        Some(input.parse()?)
    } else {
        None
    };
    Ok((callbacks, kind))
}

impl Parse for Irql {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Ident) {
            let word: Ident = input.parse()?;
            return match word.to_string().as_str() {
                "any" => Ok(Self { text: "any".into(), minimum: 0, maximum: 15 }),
                "unstated" => Ok(Self { text: String::new(), minimum: 0, maximum: 15 }),
                _ => Err(Error::new(word.span(), "write == LEVEL, <= LEVEL, >= LEVEL, any or unstated")),
            };
        }
        let (sign, at_most, at_least) = if input.peek(Token![==]) {
            input.parse::<Token![==]>()?;
            ("", true, true)
        } else if input.peek(Token![<=]) {
            input.parse::<Token![<=]>()?;
            ("<=", true, false)
        } else if input.peek(Token![<]) {
            input.parse::<Token![<]>()?;
            let level: Ident = input.parse()?;
            let (minimum, _) = level_range(&level)?;
            return Ok(Self { text: format!("<{level}"), minimum: 0, maximum: minimum.saturating_sub(1) });
        } else {
            input.parse::<Token![>=]>()?;
            (">=", false, true)
        };
        let level: Ident = input.parse()?;
        let (low, high) = level_range(&level)?;
        Ok(Self {
            text: format!("{sign}{level}"),
            minimum: if at_least { low } else { 0 },
            maximum: if at_most { high } else { 15 },
        })
    }
}

/// IRQL values of a level on x64. A device's level is any of 3 to 12, the one its interrupt was given.
fn level_range(level: &Ident) -> Result<(u8, u8)> {
    Ok(match level.to_string().as_str() {
        "PASSIVE_LEVEL" => (0, 0),
        "APC_LEVEL" => (1, 1),
        "DISPATCH_LEVEL" => (2, 2),
        "DIRQL" => (3, 12),
        "CLOCK_LEVEL" | "SYNCH_LEVEL" => (13, 13),
        "IPI_LEVEL" => (14, 14),
        "HIGH_LEVEL" => (15, 15),
        other => return Err(Error::new(level.span(), format!("{other} is not an IRQL"))),
    })
}
