using System.Text.Json.Serialization;
using Acinaces.Emulator.Kms.Model;

namespace Acinaces.Emulator.Kms.Storage;

/// <summary>One change of keys or aliases, as the journal keeps it. Key material is in it only sealed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(KeyStored), "key")]
[JsonDerivedType(typeof(KeyRemoved), "keyGone")]
[JsonDerivedType(typeof(AliasStored), "alias")]
[JsonDerivedType(typeof(AliasRemoved), "aliasGone")]
internal abstract record KeyChange
{
    private KeyChange()
    {
    }

    internal sealed record KeyStored(Key Key) : KeyChange;

    internal sealed record KeyRemoved(string Arn) : KeyChange;

    internal sealed record AliasStored(KeyAlias Alias) : KeyChange;

    internal sealed record AliasRemoved(string Arn) : KeyChange;
}
