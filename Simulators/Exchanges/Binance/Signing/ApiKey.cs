using System.Security.Cryptography;
using System.Text;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>A key of the venue: whose account it opens, what it may do and how its requests are signed.</summary>
internal sealed class ApiKey(string key, Account account, ApiPermissions permissions, ISignatureCheck signature)
{
    public string Key { get; } = key;

    public Account Account { get; } = account;

    public ApiPermissions Permissions { get; } = permissions;

    public ISignatureCheck Signature { get; } = signature;

    /// <summary>A number that stands for the account, as the venue shows it. Never the key itself.</summary>
    public long Uid { get; } = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(account.Id)));
}
