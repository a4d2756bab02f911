using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SalesPlatform.Portal.Pages.Answer;

/// <summary>A link tells nothing and cannot be made up.</summary>
internal sealed class SurveyLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("survey-answer");

    public string AddressOf(string survey, string invitee) => $"/answer/{_protector.Protect($"{survey}\n{invitee}")}";

    /// <summary>Null for one this portal did not make.</summary>
    public (string Survey, string Invitee)? Read(string link)
    {
        try
        {
            return _protector.Unprotect(link).Split('\n') is [var survey, var invitee] ? (survey, invitee) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
