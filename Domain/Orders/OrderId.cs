using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Domain.Orders;

/// <summary>The id of an order, which is also the id we give it at the exchange: 36 characters of <c>A-Z a-z 0-9 - _</c> at most.</summary>
public sealed record OrderId(string Value)
{
    // 24 of the digest's 32 bytes are 32 characters; with the prefix 36, the most that every exchange takes.
    private const int DigestBytes = 24;

    /// <summary>The id that an intent always gets: a repeated request finds the first order, and the exchange refuses a second one.</summary>
    public static OrderId For(string tenantId, string idempotencyKey)
    {
        // The length in front keeps ("a", "bc") and ("ab", "c") apart.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId.Length}:{tenantId}:{idempotencyKey}"));
        return new OrderId($"acn-{Base64Url.EncodeToString(digest.AsSpan(0, DigestBytes))}");
    }

    public override string ToString() => Value;
}
