namespace Acinaces.Infra.Cost;

/// <summary>A price table or usage file that cannot be calculated with; the message names the file and the member.</summary>
public sealed class InvalidCostInputException(string message) : Exception(message);
