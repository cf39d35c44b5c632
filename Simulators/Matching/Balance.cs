namespace Acinaces.Simulators.Matching;

/// <summary>One account's holding of one asset, in whole units of it. Neither part is ever negative.</summary>
internal sealed class Balance(string asset)
{
    public string Asset { get; } = asset;

    public decimal Free { get; private set; }

    /// <summary>What open orders may still need.</summary>
    public decimal Locked { get; private set; }

    public void Deposit(decimal amount) => Free += amount;

    public void Lock(decimal amount) => Move(-amount, amount);

    public void Unlock(decimal amount) => Move(amount, -amount);

    /// <summary>Moves both parts at once, as a fill does.</summary>
    /// <exception cref="InvalidOperationException">A part would become negative: a bug of the engine.</exception>
    public void Move(decimal free, decimal locked)
    {
        if (Free + free < 0m || Locked + locked < 0m)
            throw new InvalidOperationException($"{Asset}: free {Free}{free:+0.########;-0.########}, locked {Locked}{locked:+0.########;-0.########} would be negative.");
        Free += free;
        Locked += locked;
    }

    public void Restore(decimal free, decimal locked) => (Free, Locked) = (free, locked);
}
