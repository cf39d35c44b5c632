namespace Acinaces.Emulator.Sns.Model;

/// <summary>A message attribute as it travels.</summary>
internal sealed record MessageAttributeValue
{
    /// <summary>String, String.Array, Number or Binary.</summary>
    public string? DataType { get; init; }

    /// <summary>Absent for Binary.</summary>
    public string? StringValue { get; init; }

    /// <summary>Present for Binary only.</summary>
    public byte[]? BinaryValue { get; init; }

    /// <summary>The value as text: Base64 for Binary.</summary>
    public string Text() => BinaryValue is null ? StringValue ?? "" : Convert.ToBase64String(BinaryValue);
}
