namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>A client's name for one transaction, which makes its repetition harmless.</summary>
/// <param name="Scope">Account and region, in which the token is unique.</param>
/// <param name="Digest">Hash of the request, to tell a repetition from another use of the token.</param>
internal sealed record TransactionToken(string Scope, string Token, string Digest, DateTimeOffset UsedAt);
