namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetRandomPasswordRequest
{
    /// <summary>1 to 4096; default 32.</summary>
    public long? PasswordLength { get; init; }

    public string? ExcludeCharacters { get; init; }

    public bool? ExcludeNumbers { get; init; }

    public bool? ExcludePunctuation { get; init; }

    public bool? ExcludeUppercase { get; init; }

    public bool? ExcludeLowercase { get; init; }

    public bool? IncludeSpace { get; init; }

    /// <summary>Default true.</summary>
    public bool? RequireEachIncludedType { get; init; }
}
