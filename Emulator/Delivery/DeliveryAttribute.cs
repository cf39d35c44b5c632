namespace Acinaces.Emulator.Delivery;

/// <summary>A message attribute on its way.</summary>
/// <param name="DataType">String, Number or Binary, perhaps with a label.</param>
/// <param name="Value">The text; Base64 for Binary.</param>
internal sealed record DeliveryAttribute(string DataType, string Value);
