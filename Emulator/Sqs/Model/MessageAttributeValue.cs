using System.Text;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>A message attribute as it travels.</summary>
internal sealed record MessageAttributeValue
{
    /// <summary>String, Number or Binary, perhaps with a label behind a dot.</summary>
    public string? DataType { get; init; }

    /// <summary>The value of a String or Number.</summary>
    public string? StringValue { get; init; }

    /// <summary>The value of a Binary.</summary>
    public byte[]? BinaryValue { get; init; }

    /// <summary>Bytes it counts towards the size of its message, without its name.</summary>
    public int ByteCount() => Encoding.UTF8.GetByteCount(DataType ?? "") + (BinaryValue?.Length ?? Encoding.UTF8.GetByteCount(StringValue ?? ""));
}
