namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>A pattern that breaks the rules of the language. The service turns it into its own error.</summary>
internal sealed class PatternFormatException(string message) : Exception(message);
