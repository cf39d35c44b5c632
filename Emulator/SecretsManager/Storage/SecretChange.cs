using System.Text.Json.Serialization;
using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Storage;

/// <summary>One change of the secrets, as the journal keeps it. Values are in it only sealed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Stored), "secret")]
[JsonDerivedType(typeof(Removed), "gone")]
internal abstract record SecretChange
{
    private SecretChange()
    {
    }

    internal sealed record Stored(Secret Secret) : SecretChange;

    internal sealed record Removed(string Arn) : SecretChange;
}
