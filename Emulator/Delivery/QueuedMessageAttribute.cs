namespace Acinaces.Emulator.Delivery;

/// <summary>An attribute a sender put on a message.</summary>
/// <param name="DataType">String, Number or Binary, perhaps with a label behind a dot.</param>
/// <param name="StringValue">The value; absent for Binary.</param>
/// <param name="BinaryValue">The value; absent for String and Number.</param>
internal sealed record QueuedMessageAttribute(string DataType, string? StringValue, byte[]? BinaryValue);
