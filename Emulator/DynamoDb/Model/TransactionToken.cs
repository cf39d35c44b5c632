using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>A client's name for one transaction, which makes its repetition harmless.</summary>
/// <param name="Scope">Account and region, in which the token is unique.</param>
/// <param name="Digest">Hash of the request, to tell a repetition from another use of the token.</param>
internal sealed record TransactionToken(string Scope, string Token, string Digest, DateTimeOffset UsedAt)
{
    /// <param name="token">Absent: the client gave none.</param>
    /// <param name="content">The request without the token, and without what a repetition may ask for otherwise.</param>
    public static TransactionToken? Of<T>(Caller caller, string? token, T content, JsonTypeInfo<T> type, DateTimeOffset now) => token is null
        ? null
        : new($"{caller.AccountId}/{caller.Region}", token, Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, type))), now);
}
