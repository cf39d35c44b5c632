namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>A change of one attribute in the legacy API.</summary>
/// <param name="Value">Absent for a deletion of the whole attribute.</param>
/// <param name="Action"><c>PUT</c> (the default), <c>ADD</c> or <c>DELETE</c>.</param>
internal sealed record AttributeValueUpdate(GivenValue? Value, string? Action);
