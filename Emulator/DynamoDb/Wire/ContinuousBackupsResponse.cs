namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of DescribeContinuousBackups and UpdateContinuousBackups.</summary>
internal sealed record ContinuousBackupsResponse(ContinuousBackupsDescription ContinuousBackupsDescription);
